import { useEffect, useRef, useState } from 'preact/hooks'
import { useSetting } from '../setting.ts'
import type { Component, Form } from '../types.ts'
import { Markup } from './markup.tsx'

interface Shown {
  readonly form: Form
  submit(fields: readonly object[]): void
  close(): void
}

/** A form that pops up over everything. */
export function FormView({ form, submit, close }: Shown) {
  const { words } = useSetting()
  const [complaint, setComplaint] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    const fields = form.components.flatMap(({ component }) => component ?? [])
    // As Discord does; the browser sees to all other fields by itself.
    const isUnticked = fields.some(
      ({ type, required = true, custom_id = '' }) =>
        type === 22 && required && data.getAll(custom_id).length === 0,
    )
    setComplaint(isUnticked ? words.pickOne : '')
    if (!isUnticked) submit(fields.map((field) => filled(field, data)))
  }
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="form-title">
      <form onSubmit={send}>
        <h2 id="form-title">{form.title}</h2>
        {form.components.map((part, at) =>
          part.type === 10 ? (
            <Markup key={`text-${at}`} text={part.content ?? ''} />
          ) : (
            <Field key={part.component?.custom_id} part={part} />
          ),
        )}
        {complaint !== '' && <p role="alert">{complaint}</p>}
        <div class="row end">
          <button type="button" class="button secondary" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" class="button primary">
            {words.submit}
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** What was filled in, as Discord sends it. */
function filled({ type, custom_id = '' }: Component, data: FormData): object {
  const values = data.getAll(custom_id).map(String)
  if (type === 3 || type === 22)
    return { type, custom_id, values: values.filter((each) => each !== '') }
  return { type, custom_id, value: values[0] ?? (type === 21 ? null : '') }
}

function Field({ part }: { readonly part: Component }) {
  const { component } = part
  if (!component) return null
  const isGroup = component.type === 21 || component.type === 22
  const label = (
    <>
      {part.label} {component.required !== false && <span class="required">*</span>}
    </>
  )
  const about = part.description ? <small>{part.description}</small> : null
  if (isGroup)
    return (
      <fieldset>
        <legend>{label}</legend>
        {about}
        {component.options?.map(({ value, label: text, default: isChosen }) => (
          <label key={value} class="choice">
            <input
              type={component.type === 21 ? 'radio' : 'checkbox'}
              name={component.custom_id}
              value={value}
              defaultChecked={isChosen === true}
              required={component.type === 21 && component.required !== false}
            />
            {text}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div class="field">
      <label for={component.custom_id}>{label}</label>
      {about}
      <Input component={component} />
    </div>
  )
}

function Input({ component }: { readonly component: Component }) {
  const { words } = useSetting()
  const { type, custom_id: name, required = true, placeholder, value, style, options } = component
  if (type === 3)
    return (
      <select id={name} name={name} required={required}>
        <option value="">{placeholder ?? words.select}</option>
        {options?.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    )
  const common = {
    id: name,
    name,
    required,
    placeholder,
    defaultValue: value,
    minLength: component.min_length,
    maxLength: component.max_length,
  }
  return style === 2 ? (
    <textarea rows={3} {...common} />
  ) : (
    <input type="text" autocomplete="off" {...common} />
  )
}
