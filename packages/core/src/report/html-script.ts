import { INPUT_SCRIPT } from './html-script-input.ts'
import { MODEL_SCRIPT } from './html-script-model.ts'
import { PAGE_SCRIPT } from './html-script-page.ts'
import { ROWS_SCRIPT } from './html-script-rows.ts'

/** SHA-256 of {@link SCRIPT}, for the page's content security policy; a test holds them together. */
export const SCRIPT_HASH = 'sha256-IsRNR0B0Dhtjb/Ws4mGaVMyJjKr1K+SySB9jw19jyVI='

/** The one script of the page. */
export const SCRIPT: string = `'use strict';\n(() => {${MODEL_SCRIPT}${ROWS_SCRIPT}${PAGE_SCRIPT}${INPUT_SCRIPT}})();\n`
