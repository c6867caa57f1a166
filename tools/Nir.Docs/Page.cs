namespace Nir.Docs;

/// <summary>A generated page.</summary>
/// <param name="Path">Its path below the repository's root, with forward slashes.</param>
/// <param name="Text">Its whole text.</param>
internal sealed record Page(string Path, string Text);
