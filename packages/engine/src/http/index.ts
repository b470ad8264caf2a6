export type { Credential, CredentialLookup } from './credential.ts'
export { Refusal, type RefusalReason } from './refusal.ts'
export { type RequestRecord, type RunningServer, type ServerOptions, startServer } from './server.ts'
export type { Exchange, HttpService, JsonReply, JsonService, SignedRequest } from './service.ts'
