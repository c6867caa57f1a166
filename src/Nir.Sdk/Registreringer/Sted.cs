using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>Where in a registration a part stands. <c>default</c> is the registration itself.</summary>
/// <param name="Del">The member that holds the part or the list of parts; null for the registration itself.</param>
/// <param name="Indeks">The zero-based index in the list; -1 when the member holds one part.</param>
internal readonly record struct Sted(string? Del, int Indeks)
{
    /// <summary>The JSON pointer of a member of this part.</summary>
    public string Peker(string medlem) => this switch
    {
        { Del: null } => $"/{JsonNavn(medlem)}",
        { Indeks: < 0 } => $"/{JsonNavn(Del)}/{JsonNavn(medlem)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"/{JsonNavn(Del)}/{Indeks}/{JsonNavn(medlem)}"),
    };

    /// <summary>The member path of a member of this part.</summary>
    public string Medlem(string medlem) => this switch
    {
        { Del: null } => medlem,
        { Indeks: < 0 } => $"{Del}.{medlem}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Del}[{Indeks}].{medlem}"),
    };

    private static string JsonNavn(string medlem) => JsonNamingPolicy.CamelCase.ConvertName(medlem);
}
