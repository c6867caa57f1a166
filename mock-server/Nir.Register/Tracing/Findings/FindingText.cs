namespace Nir.Register.Tracing.Findings;

/// <summary>What is said of a finding.</summary>
/// <param name="Title">What the client did.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Remedy">What to do.</param>
public sealed record FindingText(string Title, string Seen, string Why, string Remedy)
{
    internal static FindingText Find(FindingKind kind) => kind switch
    {
        FindingKind.IdentifierInAddress => new(
            "What looks like an identifier stood in an address",
            "The path or the query held eleven digits or more in a row, or a number written in groups as an identifier is. In an id only what is a valid number counts.",
            "Addresses end up in logs, in histories and with proxies. No address of the contract has a place for a person’s number.",
            "Send the person in the body: POST /v1/registreringer/soek and POST /v1/status take it there."),
        FindingKind.ForbiddenField => new(
            "A forbidden field was sent",
            "A transfer held a field that the law forbids for that person.",
            "The register refuses the whole registration, and what is forbidden must not be stored about the person at all.",
            "Let the law decide which fields are sent: the attributes of Nir.Sdk’s model and its analyzers say so while you write."),
        FindingKind.SameContentNewId => new(
            "The same content came under a new id",
            "A transfer held what another one had held, or was for a participation that the register has, but its id was another.",
            "An id made per attempt turns a lost answer into a conflict, or a duplicate. The id is the registration’s, and is the same in every retransfer.",
            "Make the id once, store it with the registration before the first transfer, and use it for as long as the registration lives."),
        FindingKind.RetriedTooEarly => new(
            "A request came again before Retry-After",
            "An answer said how long to wait, and the same request came before that.",
            "A register that is down, or that counts calls, is kept busy by those who do not wait, and may shut the client out for longer.",
            "Wait for as many seconds as Retry-After says; AddNirClient of Nir.Sdk.Hosting does."),
        FindingKind.RefusedAgainUnchanged => new(
            "What was refused came again unchanged",
            "A transfer was refused, and the same content came again under the same id and was refused again.",
            "A refusal by rule is an outcome, not a fault: the same content meets the same rule. Meanwhile no one is told that something must be corrected.",
            "Show the rules to the one who must act, and send again when the content or the law has changed."),
        FindingKind.StaleVersionAgain => new(
            "A version that the register had refused came again",
            "A change was answered with 412, and came again with the same If-Match.",
            "Someone else has changed the registration. The answer holds the version that stands, and to send the old one again never succeeds.",
            "Read the registration, merge, and send with the new version; the problem’s member versjon names it."),
        FindingKind.NoPrecondition => new(
            "A change came without a precondition",
            "A PUT or DELETE had neither If-None-Match: * nor If-Match, and was answered with 428.",
            "Without one, a caseworker’s change in NIR web would be overwritten unseen.",
            "Create with If-None-Match: *, and change with If-Match and the version of the last answer’s ETag."),
        FindingKind.TokenAgain => new(
            "A token was asked for again and again",
            "A transfer user got a third token, or a later one, while its first had more than half of its life left.",
            "A token per call doubles the calls, and the token server counts them.",
            "Keep the token until shortly before it runs out, and share it between the calls of the same transfer user."),
        FindingKind.DeadTokenAgain => new(
            "A refused token came again",
            "A call was answered with 401, and later another came with the same token.",
            "A token that is not valid does not become so.",
            "Throw the token away on 401, fetch a new one once, and give up when that is refused as well."),
        _ => new(
            "An address or method that is not in the contract",
            "A call was answered with 404 because there is nothing at the address, or with 405.",
            "It is mostly a base address without its slash, a version too many, or an address of another system.",
            "Compare with the contract at /v1/openapi.json."),
    };
}
