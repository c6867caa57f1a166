using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>Where in a registration a part stands. <c>default</c> is the registration itself.</summary>
/// <param name="Part">The member that holds the part or the list of parts; null for the registration itself.</param>
/// <param name="Index">The zero-based index in the list; -1 when the member holds one part.</param>
internal readonly record struct ModelPlace(string? Part, int Index)
{
    /// <summary>The JSON pointer of this part; empty for the registration itself.</summary>
    public string Pointer() => this switch
    {
        { Part: null } => "",
        { Index: < 0 } => $"/{JsonName(Part)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"/{JsonName(Part)}/{Index}"),
    };

    /// <summary>The JSON pointer of a member of this part.</summary>
    public string Pointer(string member) => $"{Pointer()}/{JsonName(member)}";

    /// <summary>The member path of this part; null for the registration itself.</summary>
    public string? Member() => Index < 0 || Part is null ? Part : string.Create(CultureInfo.InvariantCulture, $"{Part}[{Index}]");

    /// <summary>The member path of a member of this part.</summary>
    public string Member(string member) => Part is null ? member : $"{Member()}.{member}";

    /// <summary>What a member is called in JSON.</summary>
    public static string JsonName(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
