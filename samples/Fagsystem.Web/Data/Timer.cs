namespace Fagsystem.Web.Data;

/// <summary>Hours of Norwegian in the week that a Monday begins.</summary>
public sealed class Timer
{
    public int Id { get; set; }

    public Guid SakId { get; set; }

    public DateOnly Mandag { get; set; }

    public int Antall { get; set; }
}
