using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>
/// What is private to those who hold IMDi's documents, laid over the public rules as data: wire codes, severities, messages, rules of one's
/// own, and the day from which NIR takes a field. Read by client, validator and fake alike. Immutable and thread-safe.
/// </summary>
/// <remarks>The file's format is <c>docs/overlay/nir-overlay-v1.schema.json</c>.</remarks>
public sealed class NirOverlay
{
    private readonly ImmutableDictionary<string, Kodeoversettelse> _koder;
    private readonly ImmutableDictionary<string, Regeltilpasning> _regler;
    private readonly ImmutableDictionary<(Registreringsfamilie Familie, string Medlem), DateOnly> _nirFra;

    internal NirOverlay(
        string navn,
        ImmutableDictionary<string, Kodeoversettelse> koder,
        ImmutableDictionary<string, Regeltilpasning> regler,
        ImmutableArray<Tilleggsregel> tilleggsregler,
        ImmutableDictionary<(Registreringsfamilie Familie, string Medlem), DateOnly> nirFra)
    {
        Navn = navn;
        _koder = koder;
        _regler = regler;
        Tilleggsregler = tilleggsregler;
        _nirFra = nirFra;
    }

    /// <summary>The overlay's own name, for logs and reports.</summary>
    public string Navn { get; }

    /// <summary>The rules that it adds, in the file's order.</summary>
    public ImmutableArray<Tilleggsregel> Tilleggsregler { get; }

    /// <summary>Reads an overlay file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NirOverlayException">The file cannot be read or is no overlay. Every fault is named with file and pointer.</exception>
    public static NirOverlay Les(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Les(File.ReadAllBytes(path), Path.GetFileName(path));
        }
        catch (Exception feil) when (feil is IOException or UnauthorizedAccessException)
        {
            throw new NirOverlayException([new Overlayfeil(Path.GetFileName(path), "", "The file cannot be read. Check that it exists and may be read.")], feil);
        }
    }

    /// <summary>Reads an overlay.</summary>
    /// <param name="utf8Json">UTF-8 JSON.</param>
    /// <param name="filnavn">The name that faults are reported under.</param>
    /// <exception cref="NirOverlayException">The text is no overlay. Every fault is named with file and pointer.</exception>
    public static NirOverlay Les(ReadOnlyMemory<byte> utf8Json, string filnavn)
    {
        ArgumentException.ThrowIfNullOrEmpty(filnavn);
        return new Overlayleser(filnavn).Les(utf8Json);
    }

    /// <summary>What the private wire calls a code.</summary>
    /// <param name="oppfoering">The code.</param>
    /// <param name="liste">Its list.</param>
    /// <param name="kode">The private code; null when the overlay has none.</param>
    public bool TryTilWire(Kodeoppfoering oppfoering, Kodeverksliste liste, [NotNullWhen(true)] out string? kode)
    {
        ArgumentNullException.ThrowIfNull(oppfoering);
        ArgumentNullException.ThrowIfNull(liste);
        kode = _koder.GetValueOrDefault(liste.Navn)?.TilWire.GetValueOrDefault(oppfoering.Kode);
        return kode is not null;
    }

    /// <summary>What a code on the private wire is called here.</summary>
    /// <param name="wire">The private code.</param>
    /// <param name="liste">The list it belongs to.</param>
    /// <param name="kode">This library's wire code, for the list's own <c>TryParse</c>; null when the overlay has none.</param>
    public bool TryFraWire(string wire, Kodeverksliste liste, [NotNullWhen(true)] out string? kode)
    {
        ArgumentNullException.ThrowIfNull(wire);
        ArgumentNullException.ThrowIfNull(liste);
        kode = _koder.GetValueOrDefault(liste.Navn)?.FraWire.GetValueOrDefault(wire);
        return kode is not null;
    }

    /// <summary>Whether NIR cannot take a field yet.</summary>
    /// <param name="familie">The family.</param>
    /// <param name="medlem">The property of the registration.</param>
    /// <param name="dato">The register's date.</param>
    public bool ErForTidlig(Registreringsfamilie familie, string medlem, DateOnly dato) =>
        _nirFra.TryGetValue((familie, medlem), out var fra) && dato < fra;

    /// <summary>The day from which NIR takes a field. Null: the overlay does not say.</summary>
    /// <param name="familie">The family.</param>
    /// <param name="medlem">The property of the registration.</param>
    public DateOnly? NirFra(Registreringsfamilie familie, string medlem) =>
        _nirFra.TryGetValue((familie, medlem), out var fra) ? fra : null;

    /// <summary>The registration without the fields that NIR cannot take yet.</summary>
    /// <param name="registrering">The registration; it is not changed.</param>
    /// <param name="dato">The register's date.</param>
    public Registrering UtenForTidlige(Registrering registrering, DateOnly dato)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        return ForTidlige(registrering.Familie, dato).Aggregate(registrering, Feltoppslag.Uten);
    }

    /// <summary>The fields of a family that NIR cannot take yet, in the order of their names.</summary>
    internal IEnumerable<string> ForTidlige(Registreringsfamilie familie, DateOnly dato) => _nirFra
        .Where(par => par.Key.Familie == familie && dato < par.Value)
        .Select(static par => par.Key.Medlem)
        .Order(StringComparer.Ordinal);

    internal Regeltilpasning? Tilpasning(string regel) => _regler.GetValueOrDefault(regel);
}
