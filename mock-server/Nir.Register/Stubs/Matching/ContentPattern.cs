namespace Nir.Register.Stubs.Matching;

/// <summary>What a text has to be: a body, a header, a parameter.</summary>
internal abstract class ContentPattern
{
    /// <param name="text">Null: there is none.</param>
    public abstract bool Matches(string? text);

    /// <summary>How far the text is from what is asked for: 0 is a match, 1 nothing alike.</summary>
    public virtual double Distance(string? text) => Matches(text) ? 0 : 1;
}
