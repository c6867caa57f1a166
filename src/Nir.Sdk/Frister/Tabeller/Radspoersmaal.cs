using System.Collections.Immutable;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Tabeller;

/// <summary>
/// All that the rows of a table ask for. A step that chooses a row names every answer, also those that the chosen row does not need:
/// they are why the others were not chosen.
/// </summary>
internal sealed class Radspoersmaal
{
    private readonly ImmutableHashSet<string> _told;

    public Radspoersmaal(IReadOnlyCollection<Parameterrad> rader)
    {
        var asked = rader.SelectMany(static rad => rad.Naar).Select(static krav => krav.Vilkaar).ToHashSet();
        var told = asked.Select(static type => type.ToldBy).ToHashSet();
        Datoer = [.. rader.Where(HarPeriode).Select(static rad => rad.Noekkeldato).Distinct()];
        IkkeIKraft = [.. rader.Where(static rad => rad.ErIkkeIKraft).Select(static rad => rad.Id)];
        Vilkaar = [.. Vilkaarstype.Alle.Where(type => asked.Contains(type) || told.Contains(type.Navn))];
        _told = [.. told, .. Datoer.Select(DateName), .. IkkeIKraft.Select(EffectName), KnownName];
    }

    /// <summary>What the day that the rows are known as of is called among a step's inputs.</summary>
    public const string KnownName = "kjentPaa";

    /// <summary>The dates that decide.</summary>
    public ImmutableArray<Noekkeldato> Datoer { get; }

    /// <summary>The rows that take effect only on a day that the options name.</summary>
    public ImmutableArray<string> IkkeIKraft { get; }

    /// <summary>The conditions, and those that tell the answer of one.</summary>
    public ImmutableArray<Vilkaarstype> Vilkaar { get; }

    /// <summary>What a date that decides is called among a step's inputs.</summary>
    public static string DateName(Noekkeldato noekkeldato) => Spraak.Kode(noekkeldato);

    /// <summary>What the day that a row takes effect is called among a step's inputs.</summary>
    public static string EffectName(string rad) => $"ikrafttredelse{rad}";

    /// <summary>Whether an input, by name, is told in a sentence on the rows.</summary>
    public bool IsTold(string navn) => _told.Contains(navn);

    private static bool HarPeriode(Parameterrad rad) => rad.Periode.Fra is not null || rad.Periode.Til is not null || rad.ErIkkeIKraft;
}
