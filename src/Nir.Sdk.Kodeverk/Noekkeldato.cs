namespace Nir.Sdk.Kodeverk;

/// <summary>Which date decides whether a code, a rule or a parameter holds.</summary>
public enum Noekkeldato
{
    /// <summary>The day the residence permit was granted.</summary>
    Tillatelse = 1,

    /// <summary>The day the person was offered programme or training.</summary>
    Tilbud = 2,

    /// <summary>The day the person was settled in the kommune.</summary>
    Bosetting = 3,

    /// <summary>The day the programme began.</summary>
    Programstart = 4,

    /// <summary>The first day of the vedtak.</summary>
    Vedtakstart = 5,

    /// <summary>The day the event itself took place.</summary>
    Hendelse = 6,

    /// <summary>The register's date when the registration is transferred.</summary>
    Registrering = 7,

    /// <summary>The date of the first vedtak.</summary>
    Vedtak = 8,

    /// <summary>The day the participation ended: the avslutning, a permanent stans, or the last vedtak's last day.</summary>
    Programslutt = 9,

    /// <summary>The day the person arrived in Norway.</summary>
    Ankomst = 10,

    /// <summary>The day the person applied for asylum.</summary>
    Asylsoeknad = 11,
}
