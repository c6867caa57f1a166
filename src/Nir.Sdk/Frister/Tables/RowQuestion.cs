using System.Collections.Immutable;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// All that the rows of a table ask for. A step that chooses a row names every answer, also those that the chosen row does not need:
/// they are why the others were not chosen.
/// </summary>
internal sealed class RowQuestion
{
    private readonly ImmutableHashSet<string> _told;

    public RowQuestion(IReadOnlyCollection<ParameterRow> rows)
    {
        var asked = rows.SelectMany(static row => row.When).Select(static krav => krav.Vilkaar).ToHashSet();
        var told = asked.Select(static type => type.ToldBy).ToHashSet();
        Dates = [.. rows.Where(HasPeriod).Select(static row => row.Noekkeldato).Distinct().Select(static date => (date, ExplanationLanguage.ToKode(date)))];
        NotInForce = [.. rows.Where(static row => row.IsNotInForce).Select(static row => row.Id)];
        Vilkaar = [.. VilkaarType.All.Where(type => asked.Contains(type) || told.Contains(type.Navn))];
        _told = [.. told, .. Dates.Select(static date => date.Name), .. NotInForce.Select(EffectName), KnownName];
    }

    /// <summary>What the day that the rows are known as of is called among a step's inputs.</summary>
    public const string KnownName = "kjentPaa";

    /// <summary>The dates that decide, and what each is called among a step's inputs.</summary>
    public ImmutableArray<(Noekkeldato Date, string Name)> Dates { get; }

    /// <summary>The rows that take effect only on a day that the options name.</summary>
    public ImmutableArray<string> NotInForce { get; }

    /// <summary>The conditions, and those that tell the answer of one.</summary>
    public ImmutableArray<VilkaarType> Vilkaar { get; }

    /// <summary>What the day that a row takes effect is called among a step's inputs.</summary>
    public static string EffectName(string row) => $"ikrafttredelse{row}";

    /// <summary>Whether an input, by name, is told in a sentence on the rows.</summary>
    public bool IsTold(string name) => _told.Contains(name);

    private static bool HasPeriod(ParameterRow row) => row.Periode.Fra is not null || row.Periode.Til is not null || row.IsNotInForce;
}
