namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>The kinds of places that an identifier must not come to.</summary>
internal enum Mottaksslag
{
    /// <summary>A log, the console, a trace, a telemetry tag.</summary>
    Logg,

    /// <summary>An exception.</summary>
    Unntak,

    /// <summary>A URL or a file name.</summary>
    Adresse,
}
