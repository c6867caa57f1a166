using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>A kommune and the days it exists: a row of the answer to <c>GET /v1/kommuner</c>.</summary>
public sealed record KommuneExtract
{
    /// <summary>The number.</summary>
    public required Kommunenummer Nummer { get; init; }

    /// <summary>The name, with Sami and Kven names where it has them.</summary>
    public required string Navn { get; init; }

    /// <summary>The first day. Null: it existed when the list begins.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The first day it no longer exists. Null: it exists still.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>Those that its area went to. Null: none, it exists still.</summary>
    public ValueList<Kommunenummer>? Etterfoelgere { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(KommuneExtract), PrintMembers);

    /// <summary>Those that exist on a day, sorted by number.</summary>
    /// <param name="date">The day. Null: all of the list.</param>
    internal static ValueList<KommuneExtract> Find(DateOnly? date) => KommuneRegistry.All
        .Where(kommune => date is not { } day || KommuneRegistry.IsValid(kommune.Nummer, day) is true)
        .Select(From)
        .ToValueList();

    private static KommuneExtract From(Kommune kommune) => new()
    {
        Nummer = Kommunenummer.Parse(kommune.Nummer),
        Navn = kommune.Navn,
        Fra = kommune.Fra,
        Til = kommune.Til,
        Etterfoelgere = kommune.Etterfoelgere.IsDefaultOrEmpty
            ? null
            : kommune.Etterfoelgere.Select(static number => Kommunenummer.Parse(number)).ToValueList(),
    };
}
