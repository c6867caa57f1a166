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
    private readonly ImmutableDictionary<string, KodeTranslation> _koder;
    private readonly ImmutableDictionary<string, RegelAdjustment> _regler;
    private readonly ImmutableDictionary<(Registreringsfamilie Familie, string Medlem), DateOnly> _nirFrom;

    internal NirOverlay(
        string name,
        ImmutableDictionary<string, KodeTranslation> koder,
        ImmutableDictionary<string, RegelAdjustment> regler,
        ImmutableArray<ExtraRegel> extraRegler,
        ImmutableDictionary<(Registreringsfamilie Familie, string Medlem), DateOnly> nirFrom)
    {
        Navn = name;
        _koder = koder;
        _regler = regler;
        ExtraRegler = extraRegler;
        _nirFrom = nirFrom;
    }

    /// <summary>The overlay's own name, for logs and reports.</summary>
    public string Navn { get; }

    /// <summary>The rules that it adds, in the file's order.</summary>
    public ImmutableArray<ExtraRegel> ExtraRegler { get; }

    /// <summary>Reads an overlay file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NirOverlayException">The file cannot be read or is no overlay. Every fault is named with file and pointer.</exception>
    public static NirOverlay Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Read(File.ReadAllBytes(path), Path.GetFileName(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NirOverlayException([new OverlayFault(Path.GetFileName(path), "", "The file cannot be read. Check that it exists and may be read.")],
                error);
        }
    }

    /// <summary>Reads an overlay.</summary>
    /// <param name="utf8Json">UTF-8 JSON.</param>
    /// <param name="fileName">The name that faults are reported under.</param>
    /// <exception cref="NirOverlayException">The text is no overlay. Every fault is named with file and pointer.</exception>
    public static NirOverlay Read(ReadOnlyMemory<byte> utf8Json, string fileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        return new OverlayReader(fileName).Read(utf8Json);
    }

    /// <summary>What the private wire calls a code.</summary>
    /// <param name="entry">The code.</param>
    /// <param name="list">Its list.</param>
    /// <param name="kode">The private code; null when the overlay has none.</param>
    public bool TryToWire(KodeEntry entry, KodeverkList list, [NotNullWhen(true)] out string? kode)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(list);
        kode = _koder.GetValueOrDefault(list.Navn)?.ToWire.GetValueOrDefault(entry.Kode);
        return kode is not null;
    }

    /// <summary>What a code on the private wire is called here.</summary>
    /// <param name="wire">The private code.</param>
    /// <param name="list">The list it belongs to.</param>
    /// <param name="kode">This library's wire code, for the list's own <c>TryParse</c>; null when the overlay has none.</param>
    public bool TryFromWire(string wire, KodeverkList list, [NotNullWhen(true)] out string? kode)
    {
        ArgumentNullException.ThrowIfNull(wire);
        ArgumentNullException.ThrowIfNull(list);
        kode = _koder.GetValueOrDefault(list.Navn)?.FromWire.GetValueOrDefault(wire);
        return kode is not null;
    }

    /// <summary>Whether NIR cannot take a field yet.</summary>
    /// <param name="familie">The family.</param>
    /// <param name="member">The property of the registration.</param>
    /// <param name="date">The register's date.</param>
    public bool IsTooEarly(Registreringsfamilie familie, string member, DateOnly date) =>
        _nirFrom.TryGetValue((familie, member), out var from) && date < from;

    /// <summary>The day from which NIR takes a field. Null: the overlay does not say.</summary>
    /// <param name="familie">The family.</param>
    /// <param name="member">The property of the registration.</param>
    public DateOnly? GetNirFrom(Registreringsfamilie familie, string member) =>
        _nirFrom.TryGetValue((familie, member), out var from) ? from : null;

    /// <summary>The registration without the fields that NIR cannot take yet.</summary>
    /// <param name="registrering">The registration; it is not changed.</param>
    /// <param name="date">The register's date.</param>
    public Registrering WithoutTooEarly(Registrering registrering, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        return TooEarly(registrering.Familie, date).Aggregate(registrering, FeltLookup.Without);
    }

    /// <summary>The fields of a family that NIR cannot take yet, in the order of their names.</summary>
    internal IEnumerable<string> TooEarly(Registreringsfamilie familie, DateOnly date) => _nirFrom
        .Where(pair => pair.Key.Familie == familie && date < pair.Value)
        .Select(static pair => pair.Key.Medlem)
        .Order(StringComparer.Ordinal);

    internal RegelAdjustment? Adjustment(string regel) => _regler.GetValueOrDefault(regel);
}
