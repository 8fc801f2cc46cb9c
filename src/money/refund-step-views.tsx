import type { Child } from 'hono/jsx'
import { formatMoney } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import { possibleSteps } from '../refunds/refund'
import { ActionForm } from '../web/action-form'
import { Field } from '../web/field'
import { newForm, withError } from '../web/form'
import { mayDo } from '../web/navigation'
import { Card } from '../web/page'
import type { RefundProps } from './refund-views'

/** What somebody in the shop may do with a refund now; each says what it will do before the tap. */
export function RefundSteps(props: RefundProps) {
  const { ctx, page } = props
  const { t, session } = ctx
  const { refund } = page
  const isOwner = mayDo(session.role, 'owner')
  const steps = possibleSteps(refund, isOwner)
  const asks = refund.state === 'sending' || refund.state === 'unknown'
  return (
    <>
      {refund.state === 'requested' && !isOwner && <p class="hint">{t.money.agree.onlyOwner}</p>}
      {steps.includes('approve') && <Agree {...props} />}
      {steps.includes('send') && <Send {...props} />}
      {asks && <Step props={props} noun="question" submit={t.money.checkAgain} look="plain" />}
      {steps.includes('finish') && <ByHand {...props} />}
      {steps.includes('fail') && (
        <Opened title={t.money.notArrived.title}>
          <p>{t.money.sendAgainHelp}</p>
          <Step props={props} noun="failure" submit={t.money.notArrived.button} look="danger" />
        </Opened>
      )}
      {steps.includes('reject') && (
        <Opened title={t.money.drop.title}>
          <p>{t.money.drop.text}</p>
          <Step props={props} noun="rejection" submit={t.money.drop.button} look="danger" />
        </Opened>
      )}
    </>
  )
}

/** The second step of what is above the limit or was asked for by somebody else. */
const Agree = (props: RefundProps) => {
  const { t } = props.ctx
  const { refund, known } = props.page
  const amount = formatMoney(refund.amount)
  const to = refund.method === 'mpesa' && known.payer ? localPhone(known.payer) : t.money.handWay
  return (
    <Card title={t.money.agree.title}>
      <p>{t.money.agree.text({ amount, to })}</p>
      <Step props={props} noun="approval" submit={t.money.agree.button(amount)} />
    </Card>
  )
}

const Send = (props: RefundProps) => {
  const { t } = props.ctx
  const { state, trouble } = props.page.refund
  const again = state === 'failed'
  return (
    <Card>
      {trouble === 'did_not_arrive' && <p class="hint">{t.money.sendAgainHelp}</p>}
      <Step props={props} noun="sending" submit={again ? t.money.sendAgain : t.money.send} />
    </Card>
  )
}

/** Given from the owner's own phone or in cash. */
const ByHand = (props: RefundProps) => {
  const { t } = props.ctx
  const typed = newForm({ code: props.typedCode ?? '' })
  const form = props.codeError ? withError(typed, 'code', props.codeError) : typed
  return (
    <Card title={t.money.hand.title}>
      <Step props={props} noun="completion" submit={t.money.hand.button} look="plain">
        <Field
          form={form}
          name="code"
          label={t.money.hand.code}
          hint={t.money.hand.codeHelp}
          maxlength={20}
          look="short"
        />
      </Step>
    </Card>
  )
}

const Opened = ({ title, children }: { title: string; children: Child }) => (
  <Card>
    <details>
      <summary>{title}</summary>
      <div class="stack">{children}</div>
    </details>
  </Card>
)

type StepProps = {
  props: RefundProps
  noun: 'approval' | 'rejection' | 'sending' | 'completion' | 'failure' | 'question'
  submit: string
  look?: 'primary' | 'plain' | 'danger'
  children?: Child
}

const Step = ({ props, noun, submit, look = 'primary', children }: StepProps) => (
  <ActionForm
    action={`/shop/money/refunds/${props.page.refund.id}/${noun}`}
    fields={{ version: props.page.refund.version }}
    target="#refund"
    submit={submit}
    look={look}
  >
    {children}
  </ActionForm>
)
