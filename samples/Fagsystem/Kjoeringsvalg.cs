using Fagsystem.Tilkobling;

namespace Fagsystem;

/// <summary>What the user chose.</summary>
/// <param name="Mappe">The folder of the export.</param>
/// <param name="Rapportfil">Where the report is written.</param>
/// <param name="Nir">A running NIR. Null: a fake one in this process.</param>
/// <param name="Brukere">Who signs in there. Null: the fake's own users.</param>
internal sealed record Kjoeringsvalg(string Mappe, string Rapportfil, Uri? Nir, Brukere? Brukere);
