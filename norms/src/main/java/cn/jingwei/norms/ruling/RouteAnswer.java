package cn.jingwei.norms.ruling;

import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Norm;

/**
 * The value of a route.
 *
 * @param value   empty if unknown, or if no norm of the pack gives one
 * @param cites   the norms that gave the value; if it is unknown the undecided ones
 * @param missing the facts that left it unknown
 */
public record RouteAnswer(String route, Optional<String> value, List<Norm> cites, List<Fact> missing) {
}
