using System.Text.Json.Nodes;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>A request that waits for its answer, with the time that it has left.</summary>
internal sealed class PendingAnswer(TimeSpan limit, TimeSpan longest)
{
    private readonly TaskCompletionSource<JsonObject> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _extended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long it may take: longer when the program said that it is working.</summary>
    public TimeSpan Limit => _extended.Task.IsCompleted && longest > limit ? longest : limit;

    public bool TryAnswer(JsonObject answer) => _answer.TrySetResult(answer);

    public void Fail(string why) => _answer.TrySetException(new FagsystemException(why));

    /// <summary>The program is working: it gets the longest time, once.</summary>
    public void Extend() => _extended.TrySetResult();

    /// <returns>The answer. Null: none came in time.</returns>
    public async Task<JsonObject?> WaitAsync(CancellationToken cancellationToken)
    {
        if (await Within(limit, cancellationToken))
        {
            return await _answer.Task;
        }

        return _extended.Task.IsCompleted && longest > limit && await Within(longest - limit, cancellationToken) ? await _answer.Task : null;
    }

    private async Task<bool> Within(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await _answer.Task.WaitAsync(time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
