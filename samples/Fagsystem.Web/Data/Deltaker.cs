namespace Fagsystem.Web.Data;

/// <summary>A person in the fagsystem's own table.</summary>
public sealed class Deltaker
{
    public int Id { get; set; }

    public required string Navn { get; set; }

    public required string Foedselsnummer { get; set; }

    public required string DufNummer { get; set; }

    public List<Sak> Saker { get; set; } = [];
}
