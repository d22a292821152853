package id.pendopo.innovation.ideas;

import org.springframework.stereotype.Component;

/** How people are called and told, and what day it is. */
@Component
record Peers(Names names, News news, Desk desk) {}
