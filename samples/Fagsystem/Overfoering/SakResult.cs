using Fagsystem.Export;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>What became of one case.</summary>
internal sealed record SakResult(Sak Sak, SakOutcome Outcome)
{
    /// <summary>Who must do something.</summary>
    public Oppfoelging Oppfoelging { get; init; }

    /// <summary>What NIR's last answer said. Empty: nothing.</summary>
    public IReadOnlyList<Regelbrudd> Regelbrudd { get; init; } = [];

    /// <summary>Whether NIR remarked that a vedtak was registered too late (NIR3003). It is told once for all cases, not among
    /// <see cref="Regelbrudd"/>.</summary>
    public bool IsLate { get; init; }

    /// <summary>The rules that remarked on the case before it was sent, from facts that are not sent. Empty: none.</summary>
    public IReadOnlyList<string> BeforeSending { get; init; } = [];

    /// <summary>Whether the law is the one that the person's facts lead to.</summary>
    public LovvalgCheck Lovvalg { get; init; } = LovvalgCheck.NotAssessed;

    /// <summary>The rules that refused the case before it was corrected. Empty: it was not.</summary>
    public IReadOnlyList<string> Corrected { get; init; } = [];

    /// <summary>Why it could not be mapped. Empty: it could.</summary>
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>What NIR holds after the transfer, for reading back. Null: nothing, or not known.</summary>
    public Registrering? Transferred { get; init; }

    /// <summary>The members that were changed in the export since the last transfer, and updated in NIR. Empty: none, or it was new.</summary>
    public IReadOnlyList<string> Updated { get; init; } = [];

    /// <summary>The members that were changed in NIR meanwhile, by a caseworker, and kept. Empty: none.</summary>
    public IReadOnlyList<string> KeptFromNir { get; init; } = [];

    /// <summary>The members that were changed both in the export and in NIR, and not to the same. Empty: none.</summary>
    public IReadOnlyList<string> Collisions { get; init; } = [];

    /// <summary>The id that NIR has the same participation under. Null: no other.</summary>
    public Guid? ExistsAs { get; init; }

    /// <summary>What to tell IMDi's support when asking about it. Null: NIR was not asked.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Whether NIR held the same when it was read back. Null: it was not read.</summary>
    public bool? IsSameInNir { get; init; }

    /// <summary>The ids of all rules that were named, sorted.</summary>
    public IEnumerable<string> Regler => Corrected.Concat(Regelbrudd.Select(static breach => breach.Regel)).Distinct().Order(StringComparer.Ordinal);
}
