import { shillings } from '../kernel/money'
import { ActionForm, LinkButton, Submit } from '../web/action-form'
import { BarChart, HeatTable } from '../web/chart'
import { Field, FieldGroup, Tick } from '../web/field'
import { newForm, withError } from '../web/form'
import { Icon, iconNames } from '../web/icon'
import { Badge, Card, EmptyState, MoneyText, Notice, PageHead, Table, type Tone } from '../web/page'
import { Facts, MoneyLines, Row, RowList, Stat, Stats, Tabs } from '../web/rows'

const colours = ['paper', 'card', 'ink', 'soft', 'line', 'edge', 'green', 'amber', 'red', 'blue']
const tones: readonly Tone[] = ['calm', 'good', 'warn', 'bad', 'info']
const here = '/shop/styleguide'

/** For whoever builds pages, in their language. A part that is not here should not be on a page. */
export const StyleguidePage = () => (
  <div class="stack" lang="en">
    <PageHead
      title="Styleguide"
      text="Every part of src/web, as it is. One stylesheet of at most 6 KB, the phone's own letters, no image, no inline style. A thing to press is 44 pixels high or more; colour never speaks alone."
      back={{ href: '/shop/more', label: 'More' }}
    >
      <LinkButton href="/shop/display">Display</LinkButton>
    </PageHead>
    <Colours />
    <Buttons />
    <Words />
    <Lists />
    <Form />
    <Figures />
  </div>
)

const Colours = () => (
  <Card title="Colours, spaces, icons">
    <p>
      Colours have names ({colours.map((name) => `--${name}`).join(', ')}) with a light and a dark
      value each, and a wash for the four that speak. Spaces are --s1 (4 px) to --s8 (72 px).
    </p>
    <div class="actions">
      {iconNames.map((name) => (
        <span>
          <Icon name={name} /> {name}
        </span>
      ))}
    </div>
  </Card>
)

const Buttons = () => (
  <Card title="Buttons">
    <p class="small">One primary on a page: what the reader most likely came for.</p>
    <div class="actions">
      {(['primary', 'plain', 'quiet', 'danger'] as const).map((look) => (
        <LinkButton href={here} look={look}>
          {look}
        </LinkButton>
      ))}
      <button type="button" class="button primary" disabled>
        disabled
      </button>
    </div>
  </Card>
)

const Words = () => (
  <Card title="States and sentences">
    <div class="actions">
      {tones.map((tone) => (
        <Badge tone={tone}>{tone}</Badge>
      ))}
    </div>
    {tones.slice(1).map((tone) => (
      <Notice tone={tone} title={`A ${tone} notice`}>
        Says what happened and what to do next.
      </Notice>
    ))}
    <EmptyState title="Nothing here yet">
      <p>Says why a list is empty and how to fill it.</p>
      <LinkButton href={here}>What to do</LinkButton>
    </EmptyState>
  </Card>
)

const Lists = () => (
  <Card title="Lists">
    <Tabs
      label="An example of tabs"
      tabs={[
        { href: here, label: 'To pack', count: 3, current: true },
        { href: here, label: 'All', current: false },
      ]}
    />
    <RowList>
      <Row
        href={here}
        title="A row that leads somewhere"
        text="Quieter second line"
        end={<MoneyText amount={shillings(1250)} strong />}
        badge={<Badge tone="good">Paid</Badge>}
      />
      <Row title="A row with its own buttons" text="Not a link itself">
        <LinkButton href={here}>Change</LinkButton>
      </Row>
    </RowList>
    <Facts
      facts={[
        { label: 'Phone', value: '0711 222 333' },
        { label: 'When', value: 'today 14:05' },
      ]}
    />
    <MoneyLines
      lines={[
        { label: 'Items', amount: shillings(540) },
        { label: 'Delivery', amount: shillings(100) },
        { label: 'Total', amount: shillings(640), strong: true },
      ]}
    />
  </Card>
)

const typed = withError(
  newForm({ name: 'Unga', price: '18O', zone: 'a', offer: 'yes' }),
  'price',
  'Write the price in shillings, like 180.',
)

const Form = () => (
  <Card title="Forms">
    <p class="small">
      A label above, a sentence where the field is unusual, what is wrong below. What was typed
      stays.
    </p>
    <ActionForm action={here}>
      <FieldGroup legend="A group of fields">
        <Field form={typed} name="name" label="Text" hint="As customers will read it." />
        <Field form={typed} name="price" label="Money" before="KES" look="short" />
        <Field
          form={typed}
          name="zone"
          label="Choice"
          choices={[
            { value: 'a', label: 'Kilimani' },
            { value: 'b', label: 'Westlands' },
          ]}
        />
        <Field form={typed} name="note" label="Longer text" rows={3} />
        <Tick form={typed} name="offer" label="A box to tick" />
      </FieldGroup>
      <Submit>Save</Submit>
    </ActionForm>
  </Card>
)

const Figures = () => (
  <Card title="Figures">
    <Stats>
      <Stat label="Sales today" value="KES 6,965" text="A week ago by this time: KES 5,570" />
      <Stat label="Paid orders" value="11" href={here} />
    </Stats>
    <BarChart
      title="An example of a chart"
      scale="Best: 9"
      bars={[4, 9, 2, 7].map((value) => ({ label: `Day ${value}`, value, words: `${value}` }))}
    />
    <HeatTable
      caption="An example of a heat map"
      corner="Day"
      columns={['8', '12', '18']}
      rows={[{ label: 'Mon', cells: [1, 4, 0] }]}
    />
    <Table
      caption="An example of a table"
      columns={[{ label: 'Product' }, { label: 'Amount', align: 'end' }]}
      rows={[
        ['Maize flour 2 kg', <MoneyText amount={shillings(360)} />],
        ['Sugar 1 kg', <MoneyText amount={shillings(160)} />],
      ]}
    />
  </Card>
)
