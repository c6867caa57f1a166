using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>How the measures hang together.</summary>
internal static class StatistikkMeasures
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<StatistikkMeasure> All { get; } = [.. Enum.GetValues<StatistikkMeasure>()];

    /// <summary>The groups of tiltak, in the order of their list.</summary>
    public static ImmutableArray<(Tiltaksgruppe Gruppe, StatistikkMeasure Measure)> Tiltak { get; } =
    [
        (Tiltaksgruppe.NorskOgSamfunnskunnskap, StatistikkMeasure.TiltakNorsk),
        (Tiltaksgruppe.UtdanningsrettedeTiltak, StatistikkMeasure.TiltakUtdanning),
        (Tiltaksgruppe.ArbeidsrettedeTiltak, StatistikkMeasure.TiltakArbeid),
        (Tiltaksgruppe.AndreIntegreringstiltak, StatistikkMeasure.TiltakAndre),
    ];

    private static readonly ImmutableArray<StatistikkMeasure?> Parents = [.. All.Select(ParentOf)];

    private static readonly ImmutableArray<ImmutableArray<StatistikkMeasure>> AllParts =
        [.. All.Select(static whole => All.Where(part => Parents[(int)part] == whole).ToImmutableArray())];

    /// <summary>What it is part of. Null: nothing.</summary>
    public static StatistikkMeasure? FindWhole(StatistikkMeasure measure) => Parents[(int)measure];

    /// <summary>What is part of it.</summary>
    public static ImmutableArray<StatistikkMeasure> FindParts(StatistikkMeasure measure) => AllParts[(int)measure];

    /// <summary>Whether it is divided at all.</summary>
    public static bool IsDivided(StatistikkMeasure measure) => measure is < StatistikkMeasure.TiltakNorsk or > StatistikkMeasure.TiltakAndre;

    /// <summary>It, it with its whole, and so on.</summary>
    public static IEnumerable<ImmutableArray<StatistikkMeasure>> Chains(StatistikkMeasure measure)
    {
        ImmutableArray<StatistikkMeasure> chain = [measure];
        yield return chain;
        while (FindWhole(chain[^1]) is { } whole)
        {
            chain = chain.Add(whole);
            yield return chain;
        }
    }

    private static StatistikkMeasure? ParentOf(StatistikkMeasure measure) => measure switch
    {
        StatistikkMeasure.Naadd => StatistikkMeasure.Avsluttet,
        StatistikkMeasure.Startet or StatistikkMeasure.Avsluttet => StatistikkMeasure.Deltakere,
        _ when !IsDivided(measure) => StatistikkMeasure.Deltakere,
        _ => null,
    };
}
