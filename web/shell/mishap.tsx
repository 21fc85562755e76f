import { Component, type ComponentChildren } from 'preact'

interface MishapProps {
  readonly children: ComponentChildren
}

/** Shows what it holds; should that fail, a way on instead of an empty page. */
export class Mishap extends Component<MishapProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  override componentDidCatch(error: unknown): void {
    console.error(error)
    this.setState({ hasFailed: true })
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main>
        <section class="panel is-calm">
          <h1>This page has stumbled</h1>
          <p>Your answers are safe. Loading the page again mostly helps.</p>
          <button type="button" class="primary" onClick={() => location.reload()}>
            Load again
          </button>
        </section>
      </main>
    )
  }
}
