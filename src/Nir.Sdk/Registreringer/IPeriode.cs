namespace Nir.Sdk.Registreringer;

/// <summary>A part of a registration that covers days.</summary>
internal interface IPeriode
{
    /// <summary>The first day.</summary>
    DateOnly? Fra { get; }

    /// <summary>The last day, inclusive. Null: open.</summary>
    DateOnly? Til { get; }

    /// <summary>The name of the member that holds <see cref="Til"/>, for pointing at it.</summary>
    string MemberTo => nameof(Til);
}
