using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Sak;

/// <summary>An application for asylum.</summary>
public sealed record Asylsak
{
    /// <summary>The day it was made.</summary>
    public required DateOnly Soekt { get; init; }

    /// <summary>The day UDI refused it. Null: not refused.</summary>
    public DateOnly? AvslaattAvUdi { get; init; }

    /// <summary>Whether it is handled by a fast procedure, or not handled at all (utlendingsloven § 32, Dublin).</summary>
    public bool ErIHurtigprosedyreEllerNektetRealitetsbehandling { get; init; }

    /// <summary>Whether the person is in the target group of collective protection (IL § 37 a).</summary>
    public bool ErIMaalgruppenForKollektivBeskyttelse { get; init; }

    /// <summary>Hours of Norwegian attended in the reception centre, in any order. Empty: none.</summary>
    public ValueList<Norsktimer> TimerNorsk { get; init => field = value ?? []; } = [];

    /// <summary>Hours of social studies attended in the reception centre, in any order. Empty: none.</summary>
    public ValueList<Samfunnskunnskapstimer> TimerSamfunnskunnskap { get; init => field = value ?? []; } = [];

    /// <summary>Hours of Norwegian culture and values attended before 1 January 2022.</summary>
    public decimal TimerKulturOgVerdier { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Asylsak), PrintMembers);
}
