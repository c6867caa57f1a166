namespace Nir.Sdk.Client.Results;

/// <summary>The register holds nothing under this id.</summary>
public sealed record Absent : ComparisonResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    public Absent(Guid id)
        : base(id)
    {
    }

    private protected override string Describe() => $"{Id} is not in the register";
}
