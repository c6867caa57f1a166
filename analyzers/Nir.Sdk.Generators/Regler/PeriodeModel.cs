using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>An interval whose <paramref name="Til"/> is exclusive; null is open.</summary>
internal readonly record struct PeriodeModel(SimpleDate? Fra, SimpleDate? Til)
{
    /// <summary>The C# expressions of its two days, for an argument list.</summary>
    public string Arguments => $"{Expression(Fra)}, {Expression(Til)}";

    /// <summary>The C# expression of a day, or the word null.</summary>
    public static string Expression(SimpleDate? date) =>
        date is { } d ? FormattableString.Invariant($"new DateOnly({d.Year}, {d.Month}, {d.Day})") : "null";
}
