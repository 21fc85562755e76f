import { openForgetForm } from '../steps/forget.ts'
import { openExport } from '../steps/open-export.ts'
import type { Component } from './component.ts'

/** The button that asks to be forgotten, and the one that hands over everything before. */
export const forget: Component = { action: 'forget', run: (visit) => openForgetForm(visit) }
export const exportAll: Component = { action: 'export', run: (visit) => openExport(visit) }
