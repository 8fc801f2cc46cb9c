import { changeText } from '../catalogue/change-views'
import type { Planned } from '../catalogue/wish'
import type { Messages } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { ActionForm, LinkButton, Submit } from '../web/action-form'
import { Card, Notice, PageHead, Table } from '../web/page'
import { Facts } from '../web/rows'
import { columns } from './columns'
import { tokenText } from './draft'
import { mostInFile, mostMegabytes, type Preview } from './import-file'

const home = '/shop/catalogue/files'

type FilesProps = { t: Messages; error?: string | undefined; notice?: string | undefined }

export const FilesPage = ({ t, error, notice }: FilesProps) => (
  <>
    <PageHead
      title={t.files.title}
      text={t.files.lead}
      back={{ href: '/shop/catalogue', label: t.catalogue.title }}
    />
    {notice && <Notice tone="bad">{notice}</Notice>}
    <Card title={t.files.in}>
      <ActionForm action={home} enctype="multipart/form-data" submit={t.files.preview}>
        <div class={error ? 'field wrong' : 'field'}>
          <label for="file">{t.files.file}</label>
          <p class="hint" id="file-hint">
            {t.files.inHelp(mostInFile, mostMegabytes)}
          </p>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,.xlsx,text/csv"
            aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
            aria-invalid={error ? 'true' : undefined}
          />
          {error && (
            <p class="error" id="file-error">
              {error}
            </p>
          )}
        </div>
      </ActionForm>
      <details>
        <summary>{t.files.columnsTitle}</summary>
        <p class="hint">{t.files.columnsHelp}</p>
        <Facts
          facts={columns.map((column) => ({
            label: t.files.columns[column],
            value: t.files.columnHelp[column],
          }))}
        />
      </details>
    </Card>
    <Card title={t.files.out}>
      <p class="hint">{t.files.outHelp}</p>
      <div class="actions">
        <LinkButton href={`${home}/export?as=xlsx`}>{t.files.xlsx}</LinkButton>
        <LinkButton href={`${home}/export?as=csv`}>{t.files.csv}</LinkButton>
      </div>
    </Card>
  </>
)

// What does not fit is counted; the file has it all.
const mostShown = 200

type PreviewProps = { preview: Preview; t: Messages; notice?: string | undefined }

/** Everything that a file would do, before it does it. */
export function PreviewPage({ preview, t, notice }: PreviewProps) {
  const { planned, bad, unused, token } = preview
  const added = planned.flatMap((plan) => (plan.kind === 'new' ? [plan] : []))
  const changed = planned.flatMap((plan) => (plan.kind === 'changed' ? [plan] : []))
  const same = planned.filter(({ kind }) => kind === 'same').length
  const rows = added.length + changed.length
  return (
    <>
      <PageHead title={t.files.previewTitle} back={{ href: home, label: t.files.title }} />
      {notice && <Notice tone="bad">{notice}</Notice>}
      <Notice>
        {t.files.counts(added.length, changed.length, same, bad.length)}{' '}
        {unused.length > 0 && t.files.unused(unused.slice(0, 20).join(', '))}
      </Notice>
      {bad.length > 0 && (
        <Part
          title={t.files.bad}
          hint={t.files.badHelp}
          heads={[t.files.row, t.catalogue.name, t.files.why]}
          rows={bad.map(({ row, name, why }) => [String(row), name, why])}
          t={t}
        />
      )}
      {changed.length > 0 && (
        <Part
          title={t.files.changed}
          heads={[t.files.row, t.catalogue.name, t.files.change]}
          rows={changed.map(({ row, name, changes }) => [
            String(row),
            name,
            changes.map((change) => changeText(change, t)).join('. '),
          ])}
          t={t}
        />
      )}
      {added.length > 0 && <Added added={added} t={t} />}
      {rows === 0 ? (
        <p>{t.files.nothing}</p>
      ) : (
        <ActionForm action={`${home}/saving`} fields={{ token: tokenText(token) }}>
          <div class="stick">
            <Submit>{t.files.save(rows)}</Submit>
          </div>
        </ActionForm>
      )}
      <LinkButton href={home} look="quiet">
        {t.files.another}
      </LinkButton>
    </>
  )
}

type NewProducts = (Planned & { kind: 'new' })[]

const Added = ({ added, t }: { added: NewProducts; t: Messages }) => (
  <Part
    title={t.files.added}
    heads={[
      t.files.row,
      t.catalogue.name,
      t.lists.fields.price,
      t.lists.fields.stock,
      t.catalogue.category,
    ]}
    rows={added.map(({ row, product }) => [
      String(row),
      product.name,
      formatMoney(product.price),
      String(Object.values(product.pieces).reduce((sum, stock) => sum + stock, 0)),
      product.category,
    ])}
    t={t}
  />
)

type PartProps = { title: string; hint?: string; heads: string[]; rows: string[][]; t: Messages }

const Part = ({ title, hint, heads, rows, t }: PartProps) => (
  <Card title={title}>
    {hint && <p class="hint">{hint}</p>}
    <Table
      caption={title}
      columns={heads.map((label) => ({ label }))}
      rows={rows.slice(0, mostShown)}
    />
    {rows.length > mostShown && <p>{t.files.more(rows.length - mostShown)}</p>}
  </Card>
)
