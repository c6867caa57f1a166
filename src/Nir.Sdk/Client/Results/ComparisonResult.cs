namespace Nir.Sdk.Client.Results;

/// <summary>
/// How a registration compares to what the register holds. A closed set: <see cref="Equal"/>, <see cref="Different"/> or
/// <see cref="Absent"/>.
/// </summary>
public abstract record ComparisonResult
{
    // In the assembly only, so that the set stays closed.
    private protected ComparisonResult(Guid id) => Id = id;

    /// <summary>The registration's id.</summary>
    public Guid Id { get; }

    /// <summary>Gives what the function for this answer gives.</summary>
    /// <typeparam name="T">What all three give.</typeparam>
    /// <param name="equal">The register holds exactly this.</param>
    /// <param name="different">The register holds other content.</param>
    /// <param name="absent">The register holds nothing.</param>
    public T Match<T>(Func<Equal, T> equal, Func<Different, T> different, Func<Absent, T> absent)
    {
        ArgumentNullException.ThrowIfNull(equal);
        ArgumentNullException.ThrowIfNull(different);
        ArgumentNullException.ThrowIfNull(absent);
        return this switch
        {
            Equal it => equal(it),
            Different it => different(it),
            _ => absent((Absent)this),
        };
    }

    /// <summary>The answer in one line: names of members, never values.</summary>
    public sealed override string ToString() => Describe();

    private protected abstract string Describe();
}
