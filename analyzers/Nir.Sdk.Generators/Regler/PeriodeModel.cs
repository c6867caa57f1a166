using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>An interval whose <paramref name="Til"/> is exclusive; null is open.</summary>
internal readonly record struct PeriodeModel(Dato? Fra, Dato? Til)
{
    /// <summary>The C# expressions of its two days, for an argument list.</summary>
    public string Arguments => $"{Expression(Fra)}, {Expression(Til)}";

    /// <summary>The C# expression of a day, or the word null.</summary>
    public static string Expression(Dato? dato) =>
        dato is { } d ? FormattableString.Invariant($"new DateOnly({d.Year}, {d.Month}, {d.Day})") : "null";
}
