using System.Globalization;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Tables;

/// <summary>Where a value comes from: a fact of the case, a row's column, an open point's choice, or an earlier step.</summary>
/// <param name="Kilde">A <see cref="SakFact"/>, a <see cref="ParameterRow"/>, a <see cref="ValgOption"/>; a text that was read; null for a step.</param>
/// <param name="Nummer">The fact's index in its list, the column's index, or the step's number.</param>
internal readonly record struct Opphav(object? Kilde, int Nummer)
{
    /// <summary>How the text of a fact begins.</summary>
    public const string FactPrefix = "opplysning:";

    private const string StepPrefix = "steg:";

    /// <summary>The number of the step it comes from. Null: from none.</summary>
    public int? Step => Kilde switch
    {
        null => Nummer,
        string text when text.StartsWith(StepPrefix, StringComparison.Ordinal) => int.Parse(text.AsSpan(StepPrefix.Length), CultureInfo.InvariantCulture),
        _ => null,
    };

    public static Opphav FromStep(int number) => new(null, number);

    public static Opphav Fact(SakFact fact, int index = -1) => new(fact, index);

    /// <summary>As it stands in JSON: <c>opplysning:Norsk.Tilbudsdato</c>, <c>rad:N2.varighet</c>, <c>valg:U-9</c>, <c>steg:3</c>.</summary>
    public override string ToString() => Kilde switch
    {
        SakFact fact => $"{FactPrefix}{fact.PathTo(Nummer)}",
        ParameterRow row => $"rad:{row.Id}.{row.Tabell.Columns[Nummer].Navn}",
        ValgOption valg => $"valg:{valg.Punkt}",
        string text => text,
        _ => string.Create(CultureInfo.InvariantCulture, $"{StepPrefix}{Nummer}"),
    };

    /// <summary>As it stands in a sentence; empty when the value says enough.</summary>
    public string ToText(bool norsk) => Kilde switch
    {
        SakFact fact => norsk ? fact.Navn : fact.NavnEn,
        ParameterRow row => row.Id,
        ValgOption valg => valg.Punkt,
        _ => "",
    };
}
