using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary><see cref="IsoUke"/> as <c>"2026-W08"</c>.</summary>
internal sealed class IsoUkeConverter : TextConverter<IsoUke>
{
    protected override string Expected => "An ISO week is a text such as \"2026-W08\", and must exist in that year.";
}
