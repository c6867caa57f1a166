namespace Fagsystem.Web.Data;

/// <summary>A case of the introduction programme or of training in Norwegian, with the fagsystem's own codes. Null or empty: not registered yet.</summary>
public sealed class Sak
{
    /// <summary>Also the registration's id in NIR: made once, and kept.</summary>
    public Guid Id { get; set; }

    public int DeltakerId { get; set; }

    public Deltaker? Deltaker { get; set; }

    /// <summary>I: introduksjonsprogram. N: norskopplæring.</summary>
    public required string Ordning { get; set; }

    public DateOnly? Vedtaksdato { get; set; }

    public DateOnly? Startdato { get; set; }

    public string? Maalkode { get; set; }

    public string? Utdanningskode { get; set; }

    public bool? Reservasjon { get; set; }

    public List<Tiltak> Tiltak { get; set; } = [];

    public List<Timer> Timer { get; set; } = [];
}
