using System.Globalization;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Where a fact stands. Its path is written only when something is wrong with it: most never are.</summary>
internal readonly record struct SakPlace(string? Part, string? List, int Index)
{
    public string Path(string member)
    {
        var part = Part is null ? "" : $"{Part}.";
        return List is null
            ? $"{part}{member}"
            : string.Create(CultureInfo.InvariantCulture, $"{part}{List}[{Index}]{(member.Length == 0 ? "" : ".")}{member}");
    }
}
