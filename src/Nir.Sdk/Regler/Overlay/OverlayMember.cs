using System.Text.Json;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>A member or an item of the overlay, with its place.</summary>
internal readonly record struct OverlayMember(string Navn, string Peker, JsonElement Verdi);
