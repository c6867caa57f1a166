namespace Nir.Benchmarks.Plain;

/// <summary>A training with texts for all that is no day: what Newtonsoft.Json reads best.</summary>
public sealed record TextNorskopplaering
{
    public string? Familie { get; init; }

    public Guid Id { get; init; }

    public string? Kommune { get; init; }

    public TextPerson? Person { get; init; }

    public string? Lovverk { get; init; }

    public string? Rettsstilling { get; init; }

    public List<TextVedtak>? Vedtak { get; init; }

    public DateOnly? Tilbudsdato { get; init; }

    public DateOnly? Startdato { get; init; }

    public string? Opplaeringsansvarlig { get; init; }

    public string? Utdanningsbakgrunn { get; init; }

    public List<TextNorskmaal>? Norskmaal { get; init; }

    public List<TextTimer>? TimerNorsk { get; init; }
}

public sealed record TextPerson(string? DufNummer, string? Foedselsnummer);

public sealed record TextVedtak(string? Vedtakstype, DateOnly Vedtaksdato, DateOnly? Startdato, DateOnly? Sluttdato);

public sealed record TextNorskmaal(string? Delferdighet, string? Nivaa);

public sealed record TextTimer(string? Uke, decimal Timer);
