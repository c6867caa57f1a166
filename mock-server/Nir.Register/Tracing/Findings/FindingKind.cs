namespace Nir.Register.Tracing.Findings;

/// <summary>What a client can do badly, the worst first.</summary>
public enum FindingKind
{
    /// <summary>An identifier stood in an address.</summary>
    IdentifierInAddress = 1,

    /// <summary>A field was sent that the law forbids for that person.</summary>
    ForbiddenField = 2,

    /// <summary>The same content came under another id.</summary>
    SameContentNewId = 3,

    /// <summary>A request came again before the time that <c>Retry-After</c> asked for.</summary>
    RetriedTooEarly = 4,

    /// <summary>What was refused came again unchanged.</summary>
    RefusedAgainUnchanged = 5,

    /// <summary>A version that had been refused came again.</summary>
    StaleVersionAgain = 6,

    /// <summary>A change came without <c>If-Match</c> and <c>If-None-Match</c>.</summary>
    NoPrecondition = 7,

    /// <summary>A token was asked for though there was a fresh one.</summary>
    TokenAgain = 8,

    /// <summary>A token came again after it had been refused.</summary>
    DeadTokenAgain = 9,

    /// <summary>The address or the method is not in the contract.</summary>
    UnknownAddress = 10,
}
