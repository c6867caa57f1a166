using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>Where in a registration a part stands. <c>default</c> is the registration itself.</summary>
/// <param name="Part">The member that holds the part or the list of parts; null for the registration itself.</param>
/// <param name="Index">The zero-based index in the list; -1 when the member holds one part.</param>
internal readonly record struct ModelPlace(string? Part, int Index)
{
    /// <summary>The JSON pointer of a member of this part.</summary>
    public string Pointer(string member) => this switch
    {
        { Part: null } => $"/{JsonName(member)}",
        { Index: < 0 } => $"/{JsonName(Part)}/{JsonName(member)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"/{JsonName(Part)}/{Index}/{JsonName(member)}"),
    };

    /// <summary>The member path of a member of this part.</summary>
    public string Member(string member) => this switch
    {
        { Part: null } => member,
        { Index: < 0 } => $"{Part}.{member}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Part}[{Index}].{member}"),
    };

    private static string JsonName(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
