import './style/main.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { ignoreHeldKeys } from './browser/keys.ts'
import { followAddress } from './browser/route.ts'

const page = document.getElementById('page')
if (page) {
  followAddress()
  ignoreHeldKeys()
  render(<App />, page)
}
