namespace Nir.Register.Tracing;

/// <summary>Why a request was not carried out, in the answer's own words: they never quote the request.</summary>
/// <param name="Type">The kind: <c>urn:nir:problem:...</c>, or OAuth's own word.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Detail">What to do. Null: the title says it.</param>
internal sealed record SeenProblem(string Type, string Title, string? Detail);
