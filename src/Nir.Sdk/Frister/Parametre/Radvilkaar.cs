using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister;

/// <summary>The conditions of a row, all of which must be met. What is empty or null is no condition.</summary>
public sealed record Radvilkaar
{
    internal static readonly Radvilkaar Ingen = new();

    /// <summary>The laws.</summary>
    public ImmutableArray<Lovverk> Lovverk { get; init; } = [];

    /// <summary>The families.</summary>
    public ImmutableArray<Registreringsfamilie> Familie { get; init; } = [];

    /// <summary>The rettsstillinger.</summary>
    public ImmutableArray<Rettsstilling> Rettsstilling { get; init; } = [];

    /// <summary>The sluttmål.</summary>
    public ImmutableArray<Sluttmaal> Sluttmaal { get; init; } = [];

    /// <summary>The permits.</summary>
    public ImmutableArray<Oppholdsgrunnlag> Oppholdsgrunnlag { get; init; } = [];

    /// <summary>The levels of education.</summary>
    public ImmutableArray<Utdanningsbakgrunn> Utdanningsbakgrunn { get; init; } = [];

    /// <summary>The grounds of leave.</summary>
    public ImmutableArray<Permisjonsgrunn> Permisjonsgrunn { get; init; } = [];

    /// <summary>Whether the person has upper secondary education or higher.</summary>
    public bool? Videregaaende { get; init; }

    /// <summary>Whether that is Ukrainian upper secondary education without a year of higher education.</summary>
    public bool? UkrainskVideregaaende { get; init; }

    /// <summary>Whether the permit was applied for from abroad.</summary>
    public bool? SoektFraUtlandet { get; init; }

    /// <summary>Whether the person attends upper secondary school full time.</summary>
    public bool? FulltidVideregaaende { get; init; }

    /// <summary>Whether nothing is asked.</summary>
    public bool ErTomt => ReferenceEquals(this, Ingen);

    /// <summary>Whether the facts meet the conditions. Null: they would, but for a fact that is not known.</summary>
    internal bool? ErOppfylt(Oppslag oppslag, out Saksopplysning? mangler)
    {
        mangler = null;
        return Avvist(oppslag) ? false : (mangler = Mangler(oppslag)) is null ? true : null;
    }

    private bool Avvist(Oppslag o) =>
        (o.Lovverk is { } lovverk && !Lovverk.IsEmpty && !Lovverk.Contains(lovverk))
        || (o.Familie is { } familie && !Familie.IsEmpty && !Familie.Contains(familie))
        || (o.Rettsstilling is { } rettsstilling && !Rettsstilling.IsEmpty && !Rettsstilling.Contains(rettsstilling))
        || (!Sluttmaal.IsEmpty && (o.Sluttmaal is { } sluttmaal ? !Sluttmaal.Contains(sluttmaal) : o.HarIkkeSluttmaal))
        || (o.Oppholdsgrunnlag is { } grunnlag && !Oppholdsgrunnlag.IsEmpty && !Oppholdsgrunnlag.Contains(grunnlag))
        || (o.Utdanningsbakgrunn is { } utdanning && !Utdanningsbakgrunn.IsEmpty && !Utdanningsbakgrunn.Contains(utdanning))
        || (o.Permisjonsgrunn is { } permisjonsgrunn && !Permisjonsgrunn.IsEmpty && !Permisjonsgrunn.Contains(permisjonsgrunn))
        || Avviker(Videregaaende, o.Videregaaende)
        || Avviker(UkrainskVideregaaende, o.UkrainskVideregaaende)
        || Avviker(SoektFraUtlandet, o.SoektFraUtlandet)
        || Avviker(FulltidVideregaaende, o.FulltidVideregaaende);

    private Saksopplysning? Mangler(Oppslag o) =>
        !Lovverk.IsEmpty && o.Lovverk is null ? Saksopplysning.Tillatelser
        : !Rettsstilling.IsEmpty && o.Rettsstilling is null ? Saksopplysning.Tillatelser
        : !Oppholdsgrunnlag.IsEmpty && o.Oppholdsgrunnlag is null ? Saksopplysning.Tillatelser
        : Videregaaende is not null && o.Videregaaende is null ? Saksopplysning.Utdanningsbakgrunn
        : !Utdanningsbakgrunn.IsEmpty && o.Utdanningsbakgrunn is null ? Saksopplysning.Utdanningsbakgrunn
        : !Sluttmaal.IsEmpty && o.Sluttmaal is null ? Saksopplysning.Sluttmaal
        : UkrainskVideregaaende is not null && o.UkrainskVideregaaende is null ? Saksopplysning.UkrainskVideregaaende
        : null;

    private static bool Avviker(bool? vilkaar, bool? faktum) => vilkaar is { } v && faktum is { } f && v != f;
}
