using Nir.Sdk.Frister.Sak;

namespace Nir.Sdk.Contract;

/// <summary>An application for asylum, as UDI tells of it. Hours of training stand in the registrations.</summary>
public sealed record Asylsaksdata
{
    /// <summary>The day it was made.</summary>
    public required DateOnly Soekt { get; init; }

    /// <summary>The day UDI refused it. Null: not refused.</summary>
    public DateOnly? AvslaattAvUdi { get; init; }

    /// <summary>Whether it is handled by a fast procedure, or not handled at all. Null: not known, and counted as no.</summary>
    public bool? ErIHurtigprosedyreEllerNektetRealitetsbehandling { get; init; }

    /// <summary>Whether the person is in the target group of collective protection. Null: not known, and counted as no.</summary>
    public bool? ErIMaalgruppenForKollektivBeskyttelse { get; init; }

    /// <summary>Hours of Norwegian culture and values attended before 2022. Null: none, or not known.</summary>
    public decimal? TimerKulturOgVerdier { get; init; }

    internal Asylsak ToSak() => new()
    {
        Soekt = Soekt,
        AvslaattAvUdi = AvslaattAvUdi,
        ErIHurtigprosedyreEllerNektetRealitetsbehandling = ErIHurtigprosedyreEllerNektetRealitetsbehandling is true,
        ErIMaalgruppenForKollektivBeskyttelse = ErIMaalgruppenForKollektivBeskyttelse is true,
        TimerKulturOgVerdier = TimerKulturOgVerdier ?? 0,
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Asylsaksdata), PrintMembers);
}
