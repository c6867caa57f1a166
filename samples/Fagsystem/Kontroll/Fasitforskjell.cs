using Fagsystem.Eksport;

namespace Fagsystem.Kontroll;

/// <summary>A case that came out otherwise than the fasit says.</summary>
/// <param name="Sak">Which case.</param>
/// <param name="Ventet">What the fasit says.</param>
/// <param name="Ble">What became of it.</param>
internal sealed record Fasitforskjell(Saksnoekkel Sak, string Ventet, string Ble);
