namespace Nir.Register.Dashboard.Persons;

/// <summary>Something that happened to a person in the register.</summary>
/// <param name="Day">The register's date when it did.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Text">What happened, in English with the field's terms.</param>
/// <param name="Registration">The registration it was about. Null: none.</param>
internal sealed record TimelineEntry(DateOnly Day, Actor Actor, string Text, Guid? Registration = null)
{
    /// <summary>The rules that an answer named. Empty: none.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
