namespace Nir.Sdk.Frister.Tables;

/// <summary>A value on its way through a calculation, with where it comes from.</summary>
internal readonly record struct Term<T>
    where T : struct
{
    // Side by side with the value: an Opphav of its own would leave four bytes empty, and a case has hundreds of these.
    private readonly object? _kilde;
    private readonly int _nummer;

    /// <summary>Makes one.</summary>
    /// <param name="verdi">The value.</param>
    /// <param name="opphav">Where it comes from.</param>
    public Term(T verdi, Opphav opphav) => (Verdi, _kilde, _nummer) = (verdi, opphav.Kilde, opphav.Nummer);

    /// <summary>The value.</summary>
    public T Verdi { get; init; }

    /// <summary>Where it comes from.</summary>
    public Opphav Opphav
    {
        get => new(_kilde, _nummer);
        init => (_kilde, _nummer) = (value.Kilde, value.Nummer);
    }

    /// <summary>A value of which nobody will ask where it comes from.</summary>
    public static implicit operator Term<T>(T value) => new(value, default);
}
