using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary><see cref="Spraakkode"/> as <c>"uk"</c>.</summary>
internal sealed class SpraakkodeConverter : TextConverter<Spraakkode>
{
    protected override string Expected => "A language code is a text of two or three letters a-z (ISO 639).";
}
