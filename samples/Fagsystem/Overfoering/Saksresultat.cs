using Fagsystem.Eksport;
using Fagsystem.Kartlegging;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>What became of one case.</summary>
internal sealed record Saksresultat(Sak Sak, Saksutfall Utfall)
{
    /// <summary>Who must do something.</summary>
    public Oppfoelging Oppfoelging { get; init; }

    /// <summary>What NIR's last answer said. Empty: nothing.</summary>
    public IReadOnlyList<Regelbrudd> Regelbrudd { get; init; } = [];

    /// <summary>The rules that remarked on the case before it was sent, from facts that are not sent. Empty: none.</summary>
    public IReadOnlyList<string> FoerSending { get; init; } = [];

    /// <summary>Whether the law is the one that the person's facts lead to.</summary>
    public Lovvalgskontroll Lovvalg { get; init; } = Lovvalgskontroll.IkkeVurdert;

    /// <summary>The rules that refused the case before it was corrected. Empty: it was not.</summary>
    public IReadOnlyList<string> Rettet { get; init; } = [];

    /// <summary>Why it could not be mapped. Empty: it could.</summary>
    public IReadOnlyList<Kartleggingsfeil> Kartleggingsfeil { get; init; } = [];

    /// <summary>What NIR holds after the transfer, for reading back. Null: nothing, or not known.</summary>
    public Registrering? Overfoert { get; init; }

    /// <summary>The id that NIR has the same participation under. Null: no other.</summary>
    public Guid? FinnesSom { get; init; }

    /// <summary>What to tell IMDi's support when asking about it. Null: NIR was not asked.</summary>
    public string? KorrelasjonsId { get; init; }

    /// <summary>Whether NIR held the same when it was read back. Null: it was not read.</summary>
    public bool? ErLikINir { get; init; }

    /// <summary>The ids of all rules that were named, sorted.</summary>
    public IEnumerable<string> Regler => Rettet.Concat(Regelbrudd.Select(static brudd => brudd.Regel)).Distinct().Order(StringComparer.Ordinal);
}
