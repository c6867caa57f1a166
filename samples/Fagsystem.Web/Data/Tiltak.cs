namespace Fagsystem.Web.Data;

/// <summary>A measure of a programme, with the fagsystem's own code.</summary>
public sealed class Tiltak
{
    public int Id { get; set; }

    public Guid SakId { get; set; }

    public required string Kode { get; set; }

    public DateOnly Fra { get; set; }

    public DateOnly? Til { get; set; }

    public int TimerPerUke { get; set; }
}
